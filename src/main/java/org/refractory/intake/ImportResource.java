package org.refractory.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.intake.xml.Failure;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Imports for programs: a file is the body of the request, or the one file of a form, and is read as it arrives. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private final Imports imports;
    private final SignedIn signedIn;

    ImportResource(Imports imports, SignedIn signedIn) {
        this.imports = imports;
        this.signedIn = signedIn;
    }

    /**
     * Imports the body, plain or gzip whatever its type says.
     *
     * @param file its name, for the report
     * @param inScope whether its articles go straight into scope
     */
    @POST
    @RolesAllowed(Role.Names.CURATOR)
    @Consumes({
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        "application/gzip",
        "application/x-gzip",
        MediaType.APPLICATION_OCTET_STREAM
    })
    public ImportReport importBody(
            InputStream body,
            @RestQuery("file") @DefaultValue("unnamed") String file,
            @RestQuery("in-scope") @DefaultValue("false") boolean inScope) {
        return run(new ImportRequest(file, inScope, signedIn.me().actor()), body);
    }

    /** Imports the file of a form, which must be one. */
    @POST
    @RolesAllowed(Role.Names.CURATOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ImportReport importForm(
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @RestQuery("in-scope") @DefaultValue("false") boolean inScope)
            throws IOException {
        if (files.size() != 1) {
            throw new Problem(
                    ProblemType.INVALID, "Send one file at a time; this form has %d.".formatted(files.size()));
        }
        FileUpload file = files.getFirst();
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            return run(new ImportRequest(file.fileName(), inScope, signedIn.me().actor()), body);
        }
    }

    private ImportReport run(ImportRequest request, InputStream body) {
        ImportReport report = imports.run(request, body, ImportProgress.SILENT);
        Failure failure = report.failure();
        if (failure != null) {
            throw ImportProblems.of(report, failure);
        }
        return report;
    }
}
