"""Words that stand before the number of a person's card or passport, so that it is taken for nothing else."""

import re

IDENTITY = (
    *("identity card", "identification card", "identity", "identification", "id card", "id"),
    *("cccd", "cmnd", "căn cước công dân", "căn cước", "chứng minh nhân dân"),
    *("អត្តសញ្ញាណប័ណ្ណ", "អត្តសញ្ញាណបណ្ណ", "ບັດປະຈຳຕົວ", "บัตรประชาชน", "บัตรประจำตัวประชาชน", "เลขประจำตัวประชาชน"),
)
PASSPORT = ("passport", "hộ chiếu", "លិខិតឆ្លងដែន", "ໜັງສືຜ່ານແດນ", "ພາສປອດ", "หนังสือเดินทาง", "พาสปอร์ต")
REACH = 48
"""Characters before a number in which its name stands."""
NO = r"(?:\s?(?:number|no\.?|លេខ|ເລກທີ|เลขที่|số))?"
GAP = r"[\s\u200b:.,#№()-]{0,6}"


def behind(words: tuple[str, ...]) -> re.Pattern[str]:
    """The end of a text of small letters that ends in one of these words; a word of Latin letters is a whole word."""
    wholes = (rf"\b{word}\b" if word.isascii() else word for word in words)
    return re.compile(rf"(?:{'|'.join(wholes)}){NO}{GAP}\Z")


CARD = behind((*IDENTITY, *PASSPORT))


def names_a_card(before: str) -> bool:
    """What stands before a number says that it is that of a person's card or passport."""
    return CARD.search(before[-REACH:].lower()) is not None
