"""The words of a link say where it leads.

Why:  Who listens to the links of a page one by one hears "here, here, here"; on paper "here" leads nowhere.
Bad:  [here](ref:contacts), [ទីនេះ](ref:contacts), [ທີ່ນີ້](ref:contacts)
Good: [whom to call](ref:contacts), [](ref:contacts), which takes the title of the page

Source: Web Content Accessibility Guidelines 2.2, 2.4.4, https://www.w3.org/TR/WCAG22/#link-purpose-in-context
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "links-named"
SEVERITY: Severity = "error"
# what says nothing of the page behind it, in each language; compared in lower case, without spaces of width zero
NOTHING = frozenset(
    {
        "here", "click here", "click", "this", "this page", "this link", "link", "the link", "more", "read more",
        "see here", "see more", "learn more", "page", "go", "see this", "see", "details", "more information",
        "ទីនេះ", "នៅទីនេះ", "ចុចទីនេះ", "ចុចនៅទីនេះ", "ចុច", "នេះ", "តំណ", "តំណនេះ", "តំណភ្ជាប់", "ទំព័រនេះ",
        "អានបន្ថែម", "មើលទីនេះ", "មើលនៅទីនេះ", "សូមចុចទីនេះ", "ទីនោះ", "បន្ថែម", "ព័ត៌មានបន្ថែម",
        "ທີ່ນີ້", "ຢູ່ທີ່ນີ້", "ບ່ອນນີ້", "ຢູ່ບ່ອນນີ້", "ຄລິກທີ່ນີ້", "ກົດທີ່ນີ້", "ກົດບ່ອນນີ້", "ຄລິກ", "ນີ້",
        "ລິ້ງ", "ລິ້ງນີ້", "ໜ້ານີ້", "ອ່ານຕໍ່", "ອ່ານເພີ່ມ", "ເບິ່ງທີ່ນີ້", "ອ່ານເພີ່ມເຕີມ", "ເພີ່ມເຕີມ",
        "ที่นี่", "คลิกที่นี่", "คลิก", "นี่", "ลิงก์", "ลิงก์นี้", "หน้านี้", "อ่านต่อ", "อ่านเพิ่มเติม", "ดูที่นี่",
        "ở đây", "tại đây", "đây", "bấm vào đây", "nhấn vào đây", "trang này", "liên kết", "xem thêm", "xem tại đây",
    }
)  # fmt: skip
# e.g. "\u200b" between words of Khmer; "here:", "[*here*]"
BESIDES = re.compile(r"[\u200b\u200c\u200d]|^[\W_]+(?=\w)|[^\w\s\u0e80-\u0eff\u1780-\u17ff\u0e00-\u0e7f]+$")


def check(library: Library) -> Iterator[Problem]:
    """Yield references whose words say nothing of their page."""
    for document in library.documents():
        for line, column, words, name in document.worded_links():
            plain = " ".join(BESIDES.sub("", words).lower().split())
            if plain in NOTHING:
                message = Message(
                    "'{words}' does not say where the link leads; name the page, or write [](ref:{name}) for its title",
                    words=words,
                    name=name,
                )
                yield document.problem_at(RULE, line, column, message)
