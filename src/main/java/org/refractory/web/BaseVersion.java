package org.refractory.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The version on which a writer built, so that nobody overwrites what they have not seen. */
public final class BaseVersion {
    private BaseVersion() {}

    /**
     * @param inBody as the body says it, or null
     * @param ifMatch the header (RFC 9110, section 13.1.1) such as {@code "3"}, or null; it counts first
     * @throws Problem if neither says a version
     */
    public static int of(@Nullable Integer inBody, @Nullable String ifMatch) {
        if (ifMatch != null && ifMatch.strip().matches("(W/)?\"?\\d{1,9}\"?")) {
            return Integer.parseInt(ifMatch.replaceAll("\\D", ""));
        }
        if (ifMatch == null && inBody != null) {
            return inBody;
        }
        String remedy = "Say on which version you built: send it as \"version\" in the body, or as If-Match: \"3\".";
        throw new Problem(ProblemType.INVALID, remedy, List.of(new Problem.FieldProblem("version", remedy)), Map.of());
    }
}
