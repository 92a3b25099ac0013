package org.refractory.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;
import org.refractory.web.ProblemDocument;
import org.refractory.web.ProblemType;

/**
 * Completes the description of the interface (OpenAPI) while the portal is built: every address can answer the same problems,
 * and what may be null says so.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Description implements OASFilter {
    private static final String PROBLEM = "#/components/schemas/ProblemDocument";

    /** Whoever asks for whatever may be answered so. */
    private static final List<ProblemType> ALWAYS = List.of(
            ProblemType.INVALID,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.ADDRESS_TOO_LONG,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.BUSY);

    private final Nulls nulls;

    /** @param classes those of the portal */
    public Description(IndexView classes) {
        nulls = new Nulls(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach(Description::describeProblems);
        api.getComponents().getSchemas().values().forEach(nulls::describe);
    }

    private static void describeProblems(String path, PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            APIResponses responses = operation.getResponses();
            ALWAYS.forEach(type -> add(responses, type));
            if (path.contains("{")) {
                add(responses, ProblemType.NOT_FOUND);
            }
            responses.getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("4") || status.startsWith("5")) {
                    response.setContent(problem());
                }
            });
        }
    }

    private static void add(APIResponses responses, ProblemType type) {
        String status = Integer.toString(type.status());
        if (!responses.hasAPIResponse(status)) {
            APIResponse response = OASFactory.createAPIResponse().description(type.title());
            responses.addAPIResponse(status, response);
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }
}
