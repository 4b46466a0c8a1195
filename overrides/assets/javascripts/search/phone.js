/* A number to call, in any spelling, with words for a telephone or a country around it. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Names of each country behind its calling code, a name of several words as its words; words for a telephone behind 0. */
  var NAMES = "855 cambodia កម្ពុជា ខ្មែរ ກຳປູເຈຍ กัมพูชา campuchia 856 lao laos pdr ឡាវ ສປປ ລາວ ลาว" +
    " 66 thailand thai thái lan ថៃ ໄທ ไทย 84 viet nam vietnam វៀតណាម ຫວຽດນາມ เวียดนาม" +
    " 0 tel telephone phone call no number hotline helpline gọi số điện thoại" +
    " ប្រទេស ហៅ លេខ ទូរស័ព្ទ ទូរសព្ទ ປະເທດ ໂທລະສັບ ເບີໂທ ໂທ ເບີ ສາຍດ່ວນ ประเทศ โทรศัพท์ โทร เบอร์ สายด่วน";
  var CODES = [], CODE_OF = new Map(), CONTEXT = /;phone-context=.*$/;
  NAMES.split(" ").forEach(function (name) {
    if (/^\d/.test(name)) { CODES.push(name); } else { CODE_OF.set(Sala.fold(name), CODES[CODES.length - 1]); }
  });
  CODES.pop();
  /* Latin words whole; others wherever they stand */
  var AROUND = new RegExp("[a-z]+|" + Array.from(CODE_OF.keys()).filter(function (name) { return name > "z"; }).join("|"), "g");

  /* Forms of the number to call that the text is, the likeliest first; none where it has other words. */
  Sala.phonesIn = function (text) {
    var named = [], forms = [];
    var digits = Sala.fold(text.replace(CONTEXT, "")).replace(AROUND, function (word) {
      var code = CODE_OF.get(word);
      if (code > 0) { named.push(code); }
      return code ? "" : word;
    }).replace(/ /g, "");
    if (!/^[0-9]{3,16}$/.test(digits)) { return []; }
    /* 00 stands before the code of a country; one 0 before a number within a country, or needlessly behind its code */
    var plain = digits.replace(/^00/, "");
    if (!named.length) { forms.push(plain); }
    (named.length ? named : CODES).forEach(function (code) {
      var own = plain.lastIndexOf(code, 0) === 0 ? plain.slice(code.length) : "";
      var number = own || (plain === digits ? digits : "");
      if (number && (named.length || number[0] === "0")) { forms.push(code + number.replace(/^0/, "")); }
    });
    return forms.filter(function (form, index) { return forms.indexOf(form) === index; });
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
