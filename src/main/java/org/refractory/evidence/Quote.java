package org.refractory.evidence;

/** Words of the abstract that carry the claim, with what stands before and after them (W3C TextQuoteSelector). */
public record Quote(String exact, String prefix, String suffix) {}
