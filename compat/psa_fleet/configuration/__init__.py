"""Clients from a file or from the environment: profiles, and the variables `PSA_FLEET_*`.

A file of profiles is TOML, one table a profile:

```toml
[profiles.default]
subscription = "connected fleet"
client_id = "..."
username = "MZP123456"
password_command = ["pass", "show", "psa/MZP123456"]
certificate = "client.pem"
private_key = "key.pem"
```

The keys are the arguments of `Credentials` and of a client. Instead of `client_id`, `password` and
`private_key_password` there may be a command that writes it (`..._command`, a list of texts, run without a
shell) or a place in the system's keyring (`..._keyring`, a service and a user name). A profile of several
subscriptions has a list of tables `accounts`, whose keys come before those of the profile. Paths are relative
to the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from ._loading import config_file as config_file
    from ._loading import list_profiles as list_profiles
    from ._loading import load_environment as load_environment
    from ._loading import load_profile as load_profile
    from ._permissions import check_permissions as check_permissions
    from ._profiles import ClientOptions as ClientOptions
    from ._profiles import Profile as Profile
    from ._spelling import ENVIRONMENT_VARIABLES as ENVIRONMENT_VARIABLES
    from ._spelling import misspelt_variables as misspelt_variables
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
