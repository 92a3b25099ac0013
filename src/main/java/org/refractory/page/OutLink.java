package org.refractory.page;

/**
 * A name in somebody else's system, with the address that explains it.
 *
 * @param system such as {@code PubMed}
 * @param text the name itself
 * @param href an https address, or empty where none is known
 */
public record OutLink(String system, String text, String href) {}
