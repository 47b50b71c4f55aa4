package dev.klint.core.kube;

/** Numbers that carry a check digit: books and payment cards. */
final class CheckDigits {
  private CheckDigits() {}

  static boolean isIsbn10(String text) {
    String bare = text.replaceAll("[\\s-]+", "");
    if (!bare.matches("[0-9]{9}[0-9X]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += (i + 1) * (bare.charAt(i) == 'X' ? 10 : bare.charAt(i) - '0');
    }
    return sum % 11 == 0;
  }

  static boolean isIsbn13(String text) {
    String bare = text.replaceAll("[\\s-]+", "");
    if (!bare.matches("[0-9]{13}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += (i % 2 == 0 ? 1 : 3) * (bare.charAt(i) - '0');
    }
    return sum % 10 == 0;
  }

  static boolean isCreditCard(String text) {
    String bare = text.replaceAll("[^0-9]+", "");
    boolean issued =
        bare.matches(
            "4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|6(?:011|5[0-9][0-9])[0-9]{12}"
                + "|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35\\d{3})\\d{11}");
    int sum = 0;
    for (int i = 0; issued && i < bare.length(); i++) {
      int digit = bare.charAt(bare.length() - 1 - i) - '0';
      int twice = digit * 2;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return issued && sum % 10 == 0;
  }
}
