package org.refractory.command;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The command line: {@code java -jar quarkus-run.jar COMMAND}. A new command is a class annotated with
 * {@code @CommandLine.Command} (with the standard help options), {@code @Dependent} and {@code @Unremovable}, a {@code Callable<Integer>} that asks for what it
 * needs in its one constructor and does nothing else there, and is listed here.
 */
@CommandLine.Command(
        name = "refractory",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Curated literature on why cancer immunotherapies fail. Without a command the portal starts.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all went well", "1:something failed", "2:the words were not understood"},
        subcommands = {DatabaseCommand.class, CommandLine.HelpCommand.class})
final class CommandLines {
    private static final int NOT_YET = -1;

    private CommandLines() {}

    /** Answers a call for help and words that make no sense, before anything is started; empty if there is work to do. */
    static OptionalInt answerWithoutDatabase(String... arguments) {
        int code = line(new HollowCommands())
                .setExecutionStrategy(words -> {
                    @Nullable Integer help = CommandLine.executeHelpRequest(words);
                    return help == null ? NOT_YET : help;
                })
                .execute(arguments);
        return code == NOT_YET ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** Runs a command inside Quarkus; see {@link Main} for the codes. */
    static int execute(String... arguments) {
        return line(new BeanCommands()).execute(arguments);
    }

    private static CommandLine line(CommandLine.IFactory commands) {
        return new CommandLine(new CommandLines(), commands)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(CommandLines::explain);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult words) {
        command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** Says which build this is. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLines.class.getPackage().getImplementationVersion();
            return new String[] {"Refractory " + (version == null ? "(development)" : version)};
        }
    }
}
