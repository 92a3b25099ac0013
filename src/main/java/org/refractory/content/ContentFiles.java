package org.refractory.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code content/}: in a folder while building, in the jar while running. */
public sealed interface ContentFiles {
    /** Written by the build beside the packed files, because a jar cannot be listed portably. */
    String LISTING = "INDEX";

    /** All files, relative to {@code content/}, in order. */
    List<String> all();

    /** The text of one of them. */
    String read(String file);

    /** The files of one folder with one ending, such as {@code mechanisms} and {@code .md}. */
    default List<String> in(String folder, String ending) {
        return all().stream()
                .filter(file -> file.startsWith(folder + "/") && file.endsWith(ending))
                .toList();
    }

    /** Those packed into the jar. */
    static ContentFiles packed() {
        return new Packed(Packed.text(LISTING).lines().toList());
    }

    /** Those in a folder. */
    static ContentFiles in(Path folder) {
        return new Folder(folder);
    }

    record Folder(Path folder) implements ContentFiles {
        @Override
        public List<String> all() {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(file -> !file.startsWith("decisions/"))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String read(String file) {
            try {
                return Files.readString(folder.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    record Packed(List<String> all) implements ContentFiles {
        @Override
        public String read(String file) {
            return text(file);
        }

        private static String text(String file) {
            try (InputStream in = ContentFiles.class.getResourceAsStream("/content/" + file)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "content/%s is missing from the jar: build it again".formatted(file));
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
