"""What the tests look for, by the language of the page."""

LANGUAGES = ("en", "km", "lo")

TRAFFICKING = {"en": "trafficking", "km": "ជួញដូរ", "lo": "ຄ້າມະນຸດ"}
"""A word of many pages."""
ARTICLE_34 = {"en": "art 34", "km": "មាត្រា ៣៤", "lo": "ມາດຕາ 34"}
ARTICLE_34_LSHTSE = {"en": "Article 34 LSHTSE", "km": "មាត្រា ៣៤ LSHTSE", "lo": "ມາດຕາ ໓໔ lshtse"}
LSHTSE = "laws/cambodia/lshtse-2008.html"
POLICE = "contacts/cambodia/cambodia-police-1288.html"
HOTLINE = "contacts/cambodia/aple-hotline.html"
GROOMING = "solicitation-of-children"

SHORT_CODE_SPELLINGS = ("1288", "12 88", "12-88", "១២៨៨", "(1288)")
PHONE_SPELLINGS = ("092 311 511", "+855 92 311 511", "0085592311511", "០៩២ ៣១១ ៥១១", "(855) 92-311-511")

AVOIDED = {
    "en": ("child pornography", "child-sexual-abuse-material"),
    "km": ("រូបភាពអាសអាភាសរបស់កុមារ", "child-sexual-abuse-material"),
    "lo": ("ການທ່ອງທ່ຽວທາງເພດກັບເດັກ", "sexual-exploitation-of-children-in-travel-and-tourism"),
}
"""An avoided form, and the term that has it."""
ADMITTED = {
    "en": ("CSAM", "child-sexual-abuse-material"),
    "km": ("សម្ភារៈរំលោភបំពានផ្លូវភេទកុមារ", "child-sexual-abuse-material"),
}
"""An admitted form, and the term that has it."""
TOLD = {
    "avoided": {
        "en": "“{form}” is a form to avoid. Use: ",
        "km": "«{form}» ជាពាក្យដែលត្រូវជៀសវាង។ សូមប្រើ៖ ",
        "lo": "“{form}” ແມ່ນຄຳທີ່ຄວນຫຼີກລ່ຽງ. ໃຫ້ໃຊ້: ",
    },
    "admitted": {"en": "“{form}”. Preferred form: ", "km": "«{form}»។ ពាក្យដែលគួរប្រើ៖ "},
}
"""What the reader is told before the preferred form."""
SLIPS = {
    "en": {"trafikking": "trafficking", "trafficing": "trafficking", "traffikcing": "trafficking"},
    "km": {"ជួញដួរ": "ជួញដូរ"},
    "lo": {"ຄ້າມະນຸກ": "ຄ້າມະນຸດ", "ຄາມະນຸດ": "ຄ້າມະນຸດ"},
}
"""Mistyped words, and what was meant."""

NOTHING = {"en": "zzzqqqxxx", "km": "ឌ្ឍឌ្ឍឌ្ឍឌ្ឍ", "lo": "ຝຮຝຮຝຮຝຮ"}
"""Words of no page."""

DAMAGED = {
    "en": "A part of the search is missing or damaged on this copy. Results may be missing. Try A to Z too.",
    "km": "ផ្នែកខ្លះនៃការស្វែងរកបាត់ ឬខូចនៅក្នុងច្បាប់ចម្លងនេះ។ លទ្ធផលខ្លះអាចបាត់។ សូមមើលបញ្ជីតាមលំដាប់អក្សរផងដែរ។",
    "lo": "ບາງສ່ວນຂອງການຄົ້ນຫາຂາດຫາຍ ຫຼື ເສຍຫາຍໃນສຳເນົານີ້. ຜົນບາງຢ່າງອາດຂາດຫາຍ. ໃຫ້ເບິ່ງລາຍການຕາມຕົວອັກສອນນຳ.",
}
