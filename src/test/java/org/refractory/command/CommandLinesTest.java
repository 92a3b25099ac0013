package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered before a database is started. */
class CommandLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "--version", "help account", "database --help", "account reset --help"})
    void helpNeedsNoDatabase(String words) {
        assertThat(CommandLines.answerWithoutContainer(words.split(" "))).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"databse", "account", "account invite x@example.org", "database --loud", "--loud"})
    void wordsThatMakeNoSenseNeedNoneEither(String words) {
        assertThat(CommandLines.answerWithoutContainer(words.split(" "))).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "account list", "account reset x@example.org"})
    void workIsLeftForTheDatabase(String words) {
        assertThat(CommandLines.answerWithoutContainer(words.split(" "))).isEmpty();
    }
}
