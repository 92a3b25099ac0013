package org.refractory.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.intake.xml.Failure;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Imports for people: send files, see what became of them, and of those before. */
@Path("/desk/imports")
@Produces("text/html;charset=UTF-8")
public class ImportPages {
    private static final int SHOWN = 50;

    private final Imports imports;
    private final ImportRuns runs;
    private final SignedIn signedIn;

    ImportPages(Imports imports, ImportRuns runs, SignedIn signedIn) {
        this.imports = imports;
        this.runs = runs;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record list(List<ImportReport> runs, List<String> problems) implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record report(ImportReport run) implements TemplateInstance {}

    @GET
    @RolesAllowed(Role.Names.CURATOR)
    public TemplateInstance list() throws SQLException {
        return new list(runs.newest(SHOWN), List.of());
    }

    /** Takes the files in one after the other; what is wrong with one does not stop the next. */
    @POST
    @RolesAllowed(Role.Names.CURATOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response importFiles(@RestForm("files") List<FileUpload> files, @RestForm("in-scope") String inScope)
            throws IOException, SQLException {
        List<FileUpload> chosen =
                files.stream().filter(file -> !file.fileName().isBlank()).toList();
        if (chosen.isEmpty()) {
            throw new Problem(ProblemType.INVALID, "Choose at least one file first, then import again.");
        }
        List<ImportReport> reports = new ArrayList<>();
        for (FileUpload file : chosen) {
            reports.add(run(file, "true".equals(inScope)));
        }
        return answer(reports);
    }

    private ImportReport run(FileUpload file, boolean inScope) throws IOException {
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            ImportRequest request =
                    new ImportRequest(file.fileName(), inScope, signedIn.me().actor());
            return imports.run(request, body, ImportProgress.SILENT);
        }
    }

    private Response answer(List<ImportReport> reports) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (ImportReport report : reports) {
            Failure failure = report.failure();
            if (failure != null) {
                problems.add(ImportProblems.of(report, failure));
            }
        }
        if (!problems.isEmpty()) {
            List<String> sentences = problems.stream().map(Problem::detail).toList();
            return Response.status(problems.getFirst().type().status())
                    .entity(new list(runs.newest(SHOWN), sentences).render())
                    .build();
        }
        String page =
                reports.size() == 1 ? "/desk/imports/" + reports.getFirst().id() : "/desk/imports";
        return Response.seeOther(URI.create(page)).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.Names.CURATOR)
    public TemplateInstance report(@RestPath long id) throws SQLException {
        return new report(runs.numbered(id)
                .orElseThrow(() -> new Problem(
                        ProblemType.NOT_FOUND, "There is no import %d; the list of imports has all.".formatted(id))));
    }
}
