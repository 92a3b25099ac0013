package org.refractory.command;

import io.quarkus.arc.Arc;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The command line: {@code java -jar quarkus-run.jar COMMAND}. Each command is listed here once. */
@CommandLine.Command(
        name = "refractory",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Curated literature on why cancer immunotherapies fail. Without a command the portal starts.",
        subcommands = {AccountCommand.class, DatabaseCommand.class, CommandLine.HelpCommand.class})
final class CommandLines {
    private static final List<String> HELP = List.of("help", "--help", "-h", "--version", "-V");

    private CommandLines() {}

    /** Whether nothing but help is asked for, which needs no database. */
    static boolean isHelp(String... arguments) {
        return HELP.contains(arguments[0])
                || Arrays.stream(arguments).anyMatch(each -> each.equals("--help") || each.equals("-h"));
    }

    /**
     * Runs a command.
     *
     * @param container where commands and what they need come from; null when only help is asked for
     * @return 0 if all went well, 1 if something failed, 2 if the words were not understood
     */
    static int execute(CommandLine.@Nullable IFactory container, String... arguments) {
        CommandLine.IFactory factory = container == null ? CommandLine.defaultFactory() : container;
        return new CommandLine(new CommandLines(), factory)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(CommandLines::explain)
                .execute(arguments);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult words) {
        command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** Makes commands as beans, so that they may ask for what they need in their constructors. */
    static final class Beans implements CommandLine.IFactory {
        private final CommandLine.IFactory otherwise = CommandLine.defaultFactory();

        @Override
        public <K> K create(Class<K> type) throws Exception {
            var instance = Arc.container().instance(type);
            return instance.isAvailable() ? instance.get() : otherwise.create(type);
        }
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
