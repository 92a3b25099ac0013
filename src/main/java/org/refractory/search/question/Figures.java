package org.refractory.search.question;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that say by themselves which field they are of: {@code n>=100}, {@code 2019-2021}. */
final class Figures {
    private static final String BEHIND = "[,;.]*";
    private static final Pattern COMPARED = Pattern.compile(
            "(n|year)((?:>=|<=|=|>|<|\u2265|\u2264)(?:[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,9}))" + BEHIND,
            Pattern.CASE_INSENSITIVE);
    private static final String YEAR = "((?:19|20)[0-9]{2})";
    private static final Pattern YEARS = Pattern.compile(YEAR + "(?:-|\u2013|\u2014|\\.{2,3}|\u2026)" + YEAR + BEHIND);

    private Figures() {}

    /** What stands between blanks; empty where it is no such number. */
    static Optional<Syntax.In> read(String chunk) {
        Matcher compared = COMPARED.matcher(chunk);
        if (compared.matches()) {
            Field field = Field.valueOf(compared.group(1).toUpperCase(Locale.ROOT));
            return Span.read(compared.group(2).replace(",", ""))
                    .map(span -> new Syntax.In(field, new Value.Numbers(span)));
        }
        Matcher years = YEARS.matcher(chunk);
        return years.matches() ? years(years.group(1), years.group(2)) : Optional.empty();
    }

    private static Optional<Syntax.In> years(String from, String to) {
        boolean known = Integer.parseInt(to) <= Year.now(ZoneOffset.UTC).getValue() + 1;
        return from.compareTo(to) < 0 && known
                ? Span.read(from + ".." + to).map(span -> new Syntax.In(Field.YEAR, new Value.Numbers(span)))
                : Optional.empty();
    }
}
