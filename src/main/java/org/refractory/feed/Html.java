package org.refractory.feed;

/** The few pieces of HTML that an entry's content is made of; whatever is quoted is escaped. */
final class Html {
    private Html() {}

    /** Nothing at all for text that is blank. */
    static String paragraph(String text) {
        return text.isBlank() ? "" : "<p>" + escape(text) + "</p>";
    }

    static String link(String address, String text) {
        return "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** At most so many characters, cut between words, with an ellipsis where something is missing. */
    static String shorten(String text, int length) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= length) {
            return line;
        }
        int end = line.lastIndexOf(' ', length - 1);
        if (end < length / 2) {
            end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        }
        return line.substring(0, end).strip() + "…";
    }
}
