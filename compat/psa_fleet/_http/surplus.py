"""More than one response to a request: what came behind the first one belongs to no request.

httpcore keeps such a connection, and h11 reads what is left as the response to the next request, which can be
about another vehicle.
"""

from __future__ import annotations

import h11


def end_where_more_came(body: object) -> None:
    """Let httpcore close a connection on which something came behind the response.

    Args:
        body: The body of httpcore's response, before it is closed. One that was not read to its end is closed
            with its connection in any case.
    """
    state = getattr(getattr(getattr(body, "_stream", None), "_connection", None), "_h11_state", None)
    if isinstance(state, h11.Connection) and state.our_state is h11.DONE and state.trailing_data[0]:
        state.send(h11.ConnectionClosed())
