package org.refractory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells which methods an address answers, where it is asked or another one was used (RFC 9110, 15.5.6). They are read from the
 * resources: the framework tells none with 405, and with OPTIONS those of all addresses that begin alike.
 */
@ApplicationScoped
public class Methods {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::([^{}]+))?}");

    private record Route(String method, Pattern path, int literal) {}

    private final List<Route> routes;

    Methods(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(each -> each.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(Methods::routes)
                .toList();
    }

    private static Stream<Route> routes(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(each -> Arrays.stream(each.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .map(verb -> route(verb.value(), resource, each)));
    }

    private static Route route(String verb, Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = "/" + resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        String tidy = tidy(path.replaceAll("/+", "/"));
        return new Route(
                verb, pattern(tidy), PARAMETER.matcher(tidy).replaceAll("").length());
    }

    private static Pattern pattern(String path) {
        StringBuilder regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(path);
        int from = 0;
        while (parameter.find()) {
            String own = parameter.group(1);
            regex.append(Pattern.quote(path.substring(from, parameter.start())))
                    .append(own == null ? "[^/]+" : "(?:" + own.strip() + ")");
            from = parameter.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(path.substring(from))).toString());
    }

    private static String tidy(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        boolean asked = request.getMethod().equals("OPTIONS") && response.getStatus() == 200;
        if (asked || response.getStatus() == ProblemType.METHOD_NOT_ALLOWED.status()) {
            Set<String> methods = at(tidy(request.getUriInfo().getPath()));
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        }
    }

    /** Of the routes that fit, those are meant that say most of the address themselves. */
    private Set<String> at(String path) {
        List<Route> fitting = routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .toList();
        int most = fitting.stream().mapToInt(Route::literal).max().orElse(0);
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        fitting.stream()
                .filter(route -> route.literal() == most)
                .map(Route::method)
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
