package org.refractory.article;

/** A number in a data bank, such as {@code ClinicalTrials.gov} NCT01295827 or {@code GEO} GSE78220. */
public record RegistryNumber(String bank, String number) {}
