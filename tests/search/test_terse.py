"""Shorter forms of a program: what is put in their place, and what must stay as it is."""

import pytest

from sala.search.short import short


@pytest.mark.parametrize(
    ("long", "terse"),
    [
        ("call(function (one) { return one.b; });", "call(a=>a.b)"),
        ("call(function (one, other) { return one + other; });", "call((a,b)=>a+b)"),
        ("call(function () { return { b: 1 }; });", "call(()=>({b:1}))"),
        ("call(function () { return 1, 2; });", "call(()=>{return 1,2})"),
        ("call(function (one) { one(); });", "call(a=>{a()})"),
        ("call(function () { return; });", "call(()=>{return})"),
        ("call({ b: function () { return this.b; } });", "call({b:function(){return this.b}})"),
        ("call(function named() { return 1; });", "call(function named(){return 1})"),
        ("call(function () { var one; var two = 2; one(); var three; });", "call(()=>{var a,b=2;a();var c})"),
        ("if (one) { call(); } else { stop(); }", "if(one)call();else stop()"),
        ("if (one) { if (two) { call(); } } else { stop(); }", "if(one){if(two)call()}else stop()"),
        ("for (;;) { call(); }", "for(;;)call()"),
        ("call(true, false);", "call(!0,!1)"),
    ],
)
def test_what_means_the_same_is_written_in_fewer_signs(long: str, terse: str) -> None:
    assert short(long) == f"{terse}\n"
