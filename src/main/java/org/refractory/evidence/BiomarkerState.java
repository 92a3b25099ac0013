package org.refractory.evidence;

/** In which state a biomarker bears on the claim. */
public enum BiomarkerState {
    LOSS,
    GAIN,
    HIGH,
    LOW,
    MUTATED,
    WILD_TYPE,
    PRESENT,
    ABSENT;

    /** What it is a degree of, where two claims are compared: what is high is present, and what is absent is low. */
    public BiomarkerState withoutDegree() {
        return switch (this) {
            case HIGH -> PRESENT;
            case ABSENT -> LOW;
            default -> this;
        };
    }
}
