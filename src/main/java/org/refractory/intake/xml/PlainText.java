package org.refractory.intake.xml;

import java.util.List;

/**
 * Turns marked-up text into one plain readable line: superscripts and subscripts as Unicode where every character has one,
 * MathML as its characters in reading order, white space collapsed.
 */
public final class PlainText {
    private static final String BASE = "0123456789+-=()−";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋";

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    public static String of(Node node) {
        if (node.content().size() == 1 && node.content().getFirst() instanceof String only) {
            return collapsed(only);
        }
        PlainText plain = new PlainText();
        plain.inside(node, false);
        return collapsed(plain.text.toString());
    }

    private void inside(Node node, boolean math) {
        for (Object part : node.content()) {
            if (part instanceof Node element) {
                element(element, math);
            } else if (part instanceof String characters && !(math && characters.isBlank())) {
                text.append(characters);
            }
        }
    }

    private void element(Node node, boolean math) {
        switch (node.name()) {
            case "sup" -> text.append(raised(plain(node, math)));
            case "sub" -> text.append(lowered(plain(node, math)));
            case "br" -> text.append(' ');
            case "math" -> inside(node, true);
            case "msup" -> scripted(node, false);
            case "msub" -> scripted(node, true);
            case "mfrac" -> fraction(node);
            case "mmultiscripts" -> multiscripts(node);
            default -> inside(node, math);
        }
    }

    private static String plain(Node node, boolean math) {
        PlainText inner = new PlainText();
        inner.inside(node, math);
        return inner.text.toString();
    }

    private static String math(Node node) {
        PlainText inner = new PlainText();
        inner.element(node, true);
        return inner.text.toString().strip();
    }

    private void scripted(Node node, boolean below) {
        List<Node> parts = node.elements();
        if (parts.size() != 2) {
            inside(node, true);
            return;
        }
        String script = math(parts.get(1));
        text.append(math(parts.getFirst())).append(below ? lowered(script) : raised(script));
    }

    private void fraction(Node node) {
        text.append(
                String.join("/", node.elements().stream().map(PlainText::math).toList()));
    }

    /** Base, then pairs of subscript and superscript; after {@code mprescripts} come pairs that stand before the base. */
    private void multiscripts(Node node) {
        List<Node> parts = node.elements();
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        StringBuilder here = after;
        boolean below = true;
        for (Node part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            if (part.name().equals("mprescripts")) {
                here = before;
                below = true;
            } else {
                here.append(below ? lowered(math(part)) : raised(math(part)));
                below = !below;
            }
        }
        text.append(before)
                .append(parts.isEmpty() ? "" : math(parts.getFirst()))
                .append(after);
    }

    private static String raised(String script) {
        return mapped(script, RAISED);
    }

    private static String lowered(String script) {
        return mapped(script, LOWERED);
    }

    private static String mapped(String script, String shapes) {
        String bare = script.strip();
        if (bare.isEmpty() || !bare.chars().allMatch(c -> BASE.indexOf(c) >= 0)) {
            return script;
        }
        StringBuilder mapped = new StringBuilder();
        bare.chars().forEach(c -> mapped.append(shapes.charAt(BASE.indexOf(c))));
        return mapped.toString();
    }

    private static String collapsed(String raw) {
        if (isCollapsed(raw)) {
            return raw;
        }
        StringBuilder line = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!isSpace(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().stripTrailing();
    }

    /** Most texts are: they need no copy. */
    private static boolean isCollapsed(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isSpace(c) && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return raw.isEmpty() || before != ' ';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c >= 0x80 && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
    }
}
