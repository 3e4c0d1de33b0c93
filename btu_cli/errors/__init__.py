"""Everything that btu refuses or cannot do: one tree, each class a sentence, a code and an exit status.

BtuError
├── Usage                2  SeveralShows, ConfirmationNeeded, NotConfirmed
├── NotFound             3  ShowNotFound, UpdateNotFound, NumberingNotFound, BackupNotFound, CommandNotFound
├── Damaged              4  (store: a file that cannot be trusted), NewerFormat
├── Refused              5  NotADate, AmbiguousDate, FutureDate, UnknownStatus, BadField, BadValue,
│                           BadUrl, NotText, TooLong, EmptyUpdate, AmbiguousId, AlreadySuperseded,
│                           NothingToCorrect, NothingToUndo, BadSlug, ShowExists,
│                           EntryRefused
├── WriteFailed          6  Locked, DiskFull, NotWritable, ChangedMeanwhile
└── NetworkFailed        7
"""

from btu_cli.errors.base import BtuError, ExitStatus, shorten
from btu_cli.errors.damage import Damaged, NewerFormat
from btu_cli.errors.failure import ChangedMeanwhile, DiskFull, Locked, NetworkFailed, NotWritable, WriteFailed
from btu_cli.errors.missing import (
    BackupNotFound,
    CommandNotFound,
    NotFound,
    NumberingNotFound,
    ShowNotFound,
    UpdateNotFound,
)
from btu_cli.errors.refusal import (
    AlreadySuperseded,
    AmbiguousDate,
    AmbiguousId,
    BadField,
    BadSlug,
    BadUrl,
    BadValue,
    EmptyUpdate,
    EntryRefused,
    FutureDate,
    NotADate,
    NothingToCorrect,
    NothingToUndo,
    NotText,
    Refused,
    ShowExists,
    TooLong,
    UnknownStatus,
)
from btu_cli.errors.usage import ConfirmationNeeded, NotConfirmed, SeveralShows, Usage

__all__ = [
    "AlreadySuperseded",
    "AmbiguousDate",
    "AmbiguousId",
    "BackupNotFound",
    "BadField",
    "BadSlug",
    "BadUrl",
    "BadValue",
    "BtuError",
    "ChangedMeanwhile",
    "CommandNotFound",
    "ConfirmationNeeded",
    "Damaged",
    "DiskFull",
    "EmptyUpdate",
    "EntryRefused",
    "ExitStatus",
    "FutureDate",
    "Locked",
    "NetworkFailed",
    "NewerFormat",
    "NotADate",
    "NotConfirmed",
    "NotFound",
    "NotText",
    "NotWritable",
    "NothingToCorrect",
    "NothingToUndo",
    "NumberingNotFound",
    "Refused",
    "SeveralShows",
    "ShowExists",
    "ShowNotFound",
    "TooLong",
    "UnknownStatus",
    "UpdateNotFound",
    "Usage",
    "WriteFailed",
    "shorten",
]
