package org.refractory.intake;

/** Is told how far an import has come, after every commit. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress SILENT = counts -> {};

    void at(ImportCounts counts);
}
