"""Reads QR codes as they are seen on a page, by a decoder that is not ours."""

import base64

from playwright.sync_api import Locator, Page

from tests.npm import Package, unpacked

JSQR = Package(
    "jsqr",
    "1.4.0",
    "sha512-dxLob7q65Xg2DvstYkRpkYtmKm2sPJ9oFhrhmudT1dZvNFFTlroai3AWSpLey/w5vMcLBXRgOJsbXpdN9HzU/A==",
)
"""https://github.com/cozmo/jsQR"""

READ = """
async picture => {
  const image = new Image();
  image.src = "data:image/png;base64," + picture;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const drawn = canvas.getContext("2d");
  drawn.drawImage(image, 0, 0);
  const pixels = drawn.getImageData(0, 0, image.width, image.height);
  const found = jsQR(pixels.data, pixels.width, pixels.height);
  return found && found.data;
}
"""


def read_code(page: Page, code: Locator) -> str | None:
    """What a code in sight says; None where the decoder sees none."""
    page.add_script_tag(path=unpacked(JSQR) / "dist" / "jsQR.js")
    picture = base64.b64encode(code.screenshot()).decode()
    found: str | None = page.evaluate(READ, picture)
    return found
