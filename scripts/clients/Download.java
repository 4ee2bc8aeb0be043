import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.ResponseApi;

/**
 * Written against the generated client, in the Java 8 that it is made for: a survey's figures and
 * its report, into a folder.
 */
public class Download {
  public static void main(String[] args) throws Exception {
    UUID survey = UUID.fromString(args[0]);
    Path folder = Paths.get(args[1]);
    ApiClient client = new ApiClient();
    client.setBasePath(System.getenv("TENWARD_URL"));
    client.setBearerToken(System.getenv("TENWARD_TOKEN"));
    ResponseApi api = new ResponseApi(client);
    Files.move(api.downloadFigures(survey, null).toPath(), folder.resolve("figures.csv"));
    Files.move(api.downloadReport(survey, null, null).toPath(), folder.resolve("report.pdf"));
  }
}
