import com.adobe.epubcheck.tool.EpubChecker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;

/** EPUBCheck kept warm. A line of input is a book and where its report goes, parted by a tab; it is repeated when done. */
public class CheckBooks {
  public static void main(String[] none) throws IOException {
    PrintStream answers = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] paths = line.split("\t");
      new EpubChecker().run(new String[] {paths[0], "--usage", "--quiet", "--json", paths[1]});
      answers.println(line);
    }
  }
}
