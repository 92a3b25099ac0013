package org.refractory.search;

/**
 * Another record that is worth a look.
 *
 * @param path where it is shown
 * @param title its statement or title
 * @param source where it stands, in a few words
 * @param why what it shares, as a sentence
 */
public record Related(String path, String title, String source, String why) {}
