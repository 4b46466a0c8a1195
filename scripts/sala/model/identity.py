"""Words before the number of a person's card, passport or car, so that it is taken for nothing else; private mail."""

import re

IDENTITY = (
    *("identity card", "identification card", "identity", "identification", "id card", "id"),
    *("cccd", "cmnd", "căn cước công dân", "căn cước", "chứng minh nhân dân"),
    *("អត្តសញ្ញាណប័ណ្ណ", "អត្តសញ្ញាណបណ្ណ", "ບັດປະຈຳຕົວ", "บัตรประชาชน", "บัตรประจำตัวประชาชน", "เลขประจำตัวประชาชน"),
)
PASSPORT = ("passport", "hộ chiếu", "លិខិតឆ្លងដែន", "ໜັງສືຜ່ານແດນ", "ພາສປອດ", "หนังสือเดินทาง", "พาสปอร์ต")
PLATE = (
    *("number plate", "licence plate", "license plate", "registration plate", "plate", "biển số xe", "biển số"),
    *("ផ្លាកលេខ", "ປ້າຍທະບຽນ", "ທະບຽນລົດ", "ป้ายทะเบียน", "ทะเบียนรถ"),
)
# e.g. "gmail.com", "yahoo.co.th": hosts that give mail to anybody
FREE_MAIL = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mail|gmx|proton|protonmail|pm|tutanota"
    r"|yandex|zoho|qq|163|126|naver)\.(?:com|net|org|me|ru|de|fr|co\.\w\w|com\.\w\w|[a-z]{2})",
    re.IGNORECASE,
)
REACH = 48
"""Characters before a number in which its name stands."""
NO = r"(?:\s?(?:number|no\.?|លេខ|ເລກທີ|เลขที่|số))?"
SIGNS = r"[\s\u200b:.,#№()-]{0,6}"
GAP = rf"{SIGNS}(?:(?:(?:is|was|reads|là)\b|គឺ|ជា|ແມ່ນ|คือ){SIGNS})?"


def behind(words: tuple[str, ...]) -> re.Pattern[str]:
    """The end of a text of small letters that ends in one of these words; a word of Latin letters is a whole word."""
    wholes = (rf"\b{word}\b" if word.isascii() else word for word in words)
    return re.compile(rf"(?:{'|'.join(wholes)}){NO}{GAP}\Z")


CARD = behind((*IDENTITY, *PASSPORT))


def names_a_card(before: str) -> bool:
    """What stands before a number says that it is that of a person's card or passport."""
    return CARD.search(before[-REACH:].lower()) is not None
