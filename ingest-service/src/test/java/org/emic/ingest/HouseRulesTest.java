package org.emic.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.emic.houserules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.of("org.emic.ingest").check();
    }

    @Test
    void theChildKnowsNothingOfTheService() {
        String child = "org.emic.ingest.documents.child..";
        classes().that().resideInAPackage(child).should().onlyDependOnClassesThat().resideInAnyPackage(child, "java..",
                "javax.xml.stream..", "org.jspecify..", "org.apache.pdfbox..", "org.apache.fontbox..")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.emic.ingest.documents"));
    }
}
