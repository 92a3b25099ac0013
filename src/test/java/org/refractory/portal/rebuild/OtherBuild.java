package org.refractory.portal.rebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Makes an index look as if another build of the portal, with another analysis, had written it. */
final class OtherBuild {
    private static final String FINGERPRINT = "fingerprint";

    private OtherBuild() {}

    /** The portal of this folder must not run. */
    static void wrote(Path index) throws IOException {
        Path folder = index.resolve(Files.readString(index.resolve("current")).strip());
        try (Directory directory = FSDirectory.open(folder)) {
            Map<String, String> data = new HashMap<>();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                data.putAll(reader.getIndexCommit().getUserData());
            }
            data.put(FINGERPRINT, "another build");
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
            }
        }
    }
}
