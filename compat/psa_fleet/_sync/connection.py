# Made from ../_async/connection.py by scripts/unasync.py: change that, not this.
"""One connection to one version of the API: a call goes out, a response comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .sender import Sender

if TYPE_CHECKING:
    from .._base.concurrency import Turns
    from .._sending.options import Options


class Connection(Sender):
    """What a client and all its handles share, with the options of one client."""

    def with_options(self, options: Options, turns: Turns | None = None) -> Connection:
        """Make a copy that shares the connections, what is known of rate limits, and who is next.

        Args:
            options: The options of the copy.
            turns: What counts its requests where `concurrency` is another one; None for its own count.

        Returns:
            The copy.
        """
        if options.concurrency == self.options.concurrency:
            turns = self._turns
        return Connection(
            self.api,
            self.http,
            self._requests,
            options,
            self.pace,
            turns,
            self._first,
            self._drift,
            self.budget,
        )
