import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges each file by each standard: ValidatePdf STANDARD[,STANDARD...] FILE... (3a, 3u, 3b, ua1). */
public final class ValidatePdf {
    private ValidatePdf() {}

    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("usage: validate-pdf STANDARD[,STANDARD...] FILE...");
            System.exit(2);
        }
        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> standards = new ArrayList<>();
        for (String id : arguments[0].split(",")) {
            PDFAFlavour standard = PDFAFlavour.byFlavourId(id);
            if (standard == PDFAFlavour.NO_FLAVOUR) {
                System.err.println("validate-pdf: no such standard: " + id);
                System.exit(2);
            }
            standards.add(standard);
        }
        boolean allCompliant = true;
        for (int i = 1; i < arguments.length; i++) {
            for (PDFAFlavour standard : standards) {
                allCompliant &= judge(arguments[i], standard);
            }
        }
        System.exit(allCompliant ? 0 : 1);
    }

    private static boolean judge(String file, PDFAFlavour standard) {
        try (InputStream in = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, standard)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false);
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "compliant" : "NOT COMPLIANT";
            System.out.println(file + " " + standard.getId() + " " + verdict + " (" + result.getTotalAssertions() + " assertions)");
            tellFailures(result);
            return result.isCompliant() && result.getTotalAssertions() > 0;
        } catch (Exception problem) {
            System.out.println(file + " " + standard.getId() + " could not be read: " + problem);
            return false;
        }
    }

    /** Each broken rule once, with how often and one place. */
    private static void tellFailures(ValidationResult result) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, TestAssertion> examples = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                counts.merge(rule, 1, Integer::sum);
                examples.putIfAbsent(rule, assertion);
            }
        }
        counts.forEach((rule, count) -> {
            TestAssertion example = examples.get(rule);
            System.out.println("  [" + rule + "] x" + count + " " + example.getMessage().replace('\n', ' ') + " @ "
                    + example.getLocation().getContext());
        });
    }
}
