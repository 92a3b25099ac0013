package org.refractory.search;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What ranking depends on. {@link #PRODUCTION} was chosen on judged collections; others are for trials. The table of trials is
 * decision 12.
 *
 * @param otherForm what another form of a word is worth beside the word as written: {@code mutated} for {@code mutation}
 * @param symbol what a word with letters and digits is worth beside one with letters alone: a gene says more than a verb
 * @param otherName what another name of the same thing is worth beside the words as typed
 * @param enough where so many records hold all words, only those are shown
 * @param together in questions of so many parts at most, records that hold all of them come first
 * @param common a word is common that stands in more than this share of all records; it alone finds none
 * @param page where fewer records are found, it is filled with those that are close to the best
 */
public record Tuning(
        float otherForm, float symbol, float otherName, int enough, int together, double common, int page) {
    public static final Tuning PRODUCTION = new Tuning(0.6f, 1.6f, 0.8f, 100, 3, 0.2, 20);

    /**
     * The same with another value of one setting.
     *
     * @throws IllegalArgumentException if there is no such setting or this is no value of it; the message says what there is
     */
    public Tuning with(String setting, String value) {
        RecordComponent[] settings = Tuning.class.getRecordComponents();
        Object[] values = new Object[settings.length];
        boolean known = false;
        try {
            for (int i = 0; i < settings.length; i++) {
                boolean meant = settings[i].getName().equals(setting);
                known |= meant;
                values[i] = meant ? read(settings[i], value) : settings[i].getAccessor().invoke(this);
            }
            if (known) {
                return (Tuning) Tuning.class.getDeclaredConstructors()[0].newInstance(values);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record can be read and made", e);
        }
        throw new IllegalArgumentException("There is no setting '%s'. There are: %s."
                .formatted(
                        setting,
                        Arrays.stream(settings).map(RecordComponent::getName).collect(Collectors.joining(", "))));
    }

    private static Object read(RecordComponent setting, String value) {
        try {
            return switch (setting.getType().getSimpleName()) {
                case "float" -> Float.valueOf(value);
                case "double" -> Double.valueOf(value);
                default -> Integer.valueOf(value);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is not a value of %s.".formatted(value, setting.getName()), e);
        }
    }
}
