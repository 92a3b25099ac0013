package org.refractory;

import io.quarkus.test.junit.util.QuarkusTestProfileAwareClassOrderer;
import java.util.Comparator;
import org.junit.jupiter.api.ClassOrdererContext;

/** Tests that build an index of all that is in the database come first, as long as little is in it; the others as ever. */
public final class IndexTestsFirst extends QuarkusTestProfileAwareClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        super.orderClasses(context);
        context.getClassDescriptors()
                .sort(Comparator.comparing(
                        each -> !each.getTestClass().getPackageName().equals("org.refractory.index")));
    }
}
