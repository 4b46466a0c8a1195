"""The type of a procedure on paper is as large as one page allows."""

from sala.pages.paper import HIGH, SETTINGS, Setting, Sheet, height, lines_of, plain, setting

LINE = "Ask the child nothing twice, and write down who asked what, where and when. " * 2


def sheet(steps: int) -> Sheet:
    return Sheet((LINE,), (("Step", LINE),) * steps, (LINE,), ("Law",) * steps, 2, ("117 Police",))


def test_little_text_is_set_large_and_more_text_smaller_without_its_legal_basis() -> None:
    found = [setting(sheet(steps), "en") for steps in (3, 10, 16, 200)]
    assert found == [Setting(9.5, False), Setting(8.5, True), Setting(7.5, True), Setting(7, True)]


def test_what_fits_is_no_higher_than_a_page_and_the_next_size_would_be() -> None:
    chosen = SETTINGS.index(setting(sheet(16), "en"))
    heights = [height(sheet(16), "en", one) for one in SETTINGS]
    assert (heights[chosen] <= HIGH, min(heights[:chosen]) > HIGH) == (True, True)


def test_khmer_takes_more_room_than_english() -> None:
    assert height(sheet(9), "km", SETTINGS[0]) > height(sheet(9), "en", SETTINGS[0])


def test_a_tall_picture_counts_where_it_is_higher_than_the_words_beside_it() -> None:
    low, tall = (Sheet((), (("Step",),), (), (), high, ()) for high in (0.1, 3))
    assert height(tall, "en", SETTINGS[0]) - height(low, "en", SETTINGS[0]) > 100


def test_a_body_is_read_by_its_paragraphs_and_items() -> None:
    html = "<p>One <em>two</em> &amp; three</p>\n<ul><li>four</li><li> </li><li>five</li></ul>"
    assert (lines_of(html), plain("a<b>c</b>")) == (("One two & three", "four", "five"), "ac")
