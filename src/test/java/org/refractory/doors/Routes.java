package org.refractory.doors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every resource method of the portal, found in its classes, so that no list can forget one. */
final class Routes {
    /** @param method of the class that answers the route */
    record Route(String name, Method method) {}

    private Routes() {}

    static List<Route> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.refractory")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(Routes::of)
                        .toList();
    }

    private static Stream<Route> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method ->
                        verb(method).map(verb -> new Route(verb + " " + path(resource, method), method)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        Path above = resource.getAnnotation(Path.class);
        Path below = method.getAnnotation(Path.class);
        String joined = above.value() + "/" + (below == null ? "" : below.value());
        String tidy = joined.replaceAll(": [^{}]+}", "}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return tidy;
    }
}
