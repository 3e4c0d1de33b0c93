"""Turns a function whose parameters are classes of options into one whose single options Typer sees.

Typer builds a command from a flat list of annotated parameters. A class of options is a named tuple whose
fields are annotated in the same way, each by a name in its module: the command names the class and gets one
value of it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

import typer

from btu_cli.named import NamedTuple


class Given(NamedTuple):
    """A parameter that is made from several options, and the function that makes it from their values."""

    name: str
    options: Sequence[inspect.Parameter]
    make: Callable[[typer.Context, Mapping[str, Any]], Any]


def flattened(function: Callable[..., None], given: Sequence[Given]) -> Callable[..., None]:
    """The function as a command: the parameters in `given` and the classes of options are expanded.

    The function's own options come first, in its order, then those of `given`.
    """
    made = {each.name: each for each in given}
    listed = [inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)]
    for parameter in inspect.signature(function, eval_str=True).parameters.values():
        if parameter.annotation is typer.Context:
            made[parameter.name] = Given(parameter.name, (), lambda context, _: context)
        if parameter.name in made:
            continue
        if _is_class_of_options(parameter.annotation):
            made[parameter.name] = _all_of(parameter.name, parameter.annotation)
            listed += made[parameter.name].options
        else:
            listed.append(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY))
    listed += [option for each in given for option in each.options]

    def command(context: typer.Context, **values: Any) -> None:  # noqa: ANN401 - Typer has converted each
        arguments = {
            each.name: each.make(context, {option.name: values.pop(option.name) for option in each.options})
            for each in made.values()
        }
        function(**arguments, **values)

    command.__name__, command.__doc__, command.__module__ = (
        function.__name__,
        function.__doc__,
        function.__module__,
    )
    command.__signature__ = inspect.Signature(listed)  # type: ignore[attr-defined]
    command.__annotations__ = {}  # the signature has them; Typer would evaluate both, at each start
    return command


def option(name: str, annotation: Any, default: Any = None) -> inspect.Parameter:  # noqa: ANN401 - any option
    """An option as a parameter that Typer reads."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _all_of(name: str, kind: Any) -> Given:  # noqa: ANN401 - a named tuple's class
    """The fields of a class of options, with their defaults."""
    names = vars(import_module(kind.__module__))
    options = [
        option(field, names[kind.__annotations__[field]], kind._field_defaults[field])
        for field in kind._fields
    ]
    return Given(name, options, lambda _, values: kind(**values))


def _is_class_of_options(annotation: object) -> bool:
    """Whether an annotation is a named tuple. The annotation of a single option is `Annotated`."""
    return isinstance(annotation, type) and issubclass(annotation, tuple)
