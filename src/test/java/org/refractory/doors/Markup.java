package org.refractory.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTML as a suspicious person does: every tag must be one that the portal's templates use, and do nothing. */
final class Markup {
    private static final Pattern TAG =
            Pattern.compile("<(?:!doctype html|/?([a-z][a-z0-9]*)((?:\\s+[a-z:-]+(?:=\"[^\"<>]*\")?)*)\\s*/?)>" + "|<");

    /** The one script there is: the portal's own, whole, empty and from its own address. */
    private static final Pattern OWN_SCRIPT =
            Pattern.compile("<script src=\"/assets/suggest\\.js\\?v=[0-9a-f]+\" defer></script>");

    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z:-]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title link body a header nav div main footer p h1 h2 h3 h4 ul ol li form input button"
                            + " label select option optgroup textarea table caption thead tbody tr th td dl dt dd section"
                            + " article aside span strong em mark time details summary blockquote code pre br hr fieldset"
                            + " legend small sup sub datalist q")
                    .split(" "));
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "cite", "data", "poster");
    private static final Pattern HARMLESS = Pattern.compile("(/(?![/\\\\])|#|\\?|https?://|mailto:).*");

    private Markup() {}

    /** What could run or lead astray, each as it stands there. */
    static List<String> faults(String html) {
        List<String> faults = new ArrayList<>();
        String text = OWN_SCRIPT.matcher(html).replaceAll("");
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String name = tag.group(1);
            if (tag.group().equals("<") || (name != null && !ELEMENTS.contains(name))) {
                faults.add(text.substring(tag.start(), Math.min(text.length(), tag.start() + 80)));
            } else if (name != null) {
                attributes(tag.group(2), faults);
            }
        }
        return faults;
    }

    private static void attributes(String text, List<String> faults) {
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            String name = attribute.group(1).toLowerCase(Locale.ROOT);
            String value = attribute.group(2) == null ? "" : decoded(attribute.group(2));
            boolean runs =
                    name.startsWith("on") || name.equals("style") || name.equals("http-equiv") || name.equals("srcdoc");
            boolean leads =
                    ADDRESSES.contains(name) && !HARMLESS.matcher(value.strip()).matches();
            if (runs || leads) {
                faults.add(attribute.group());
            }
        }
    }

    /** As a browser reads the value of an attribute. */
    private static String decoded(String value) {
        return value.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
