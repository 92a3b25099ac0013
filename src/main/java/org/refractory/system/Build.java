package org.refractory.system;

/** Which build of the portal this is. */
public final class Build {
    private Build() {}

    /** Such as {@code 1.2.0}; {@code development} where the classes are not in a jar. */
    public static String version() {
        String version = Build.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
