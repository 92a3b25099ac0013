package org.refractory.feed;

/** Text that XML 1.0 can carry (Extensible Markup Language 1.0, section 2.2). */
final class XmlText {
    private XmlText() {}

    /** The text without the characters that no XML document may hold, lone surrogates among them. */
    static String legal(String text) {
        return text.codePoints().allMatch(XmlText::isLegal)
                ? text
                : text.codePoints()
                        .filter(XmlText::isLegal)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
