package org.refractory.evidence;

/** What the claim says; which values are allowed depends on the type (see the rule table). */
public enum Significance {
    RESISTANCE,
    REDUCED_SENSITIVITY,
    SENSITIVITY,
    HYPERPROGRESSION,
    BETTER_OUTCOME,
    POOR_OUTCOME,
    CAUSES,
    CONTRIBUTES,
    CORRELATES_ONLY,
    PROTECTS,
    RESTORES,
    PARTIALLY_RESTORES,
    NO_BENEFIT,
    WORSENS,
    RISES_BEFORE_PROGRESSION,
    FALLS_BEFORE_PROGRESSION
}
