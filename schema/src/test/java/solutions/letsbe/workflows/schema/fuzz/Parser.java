package solutions.letsbe.workflows.schema.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.check.Rules;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionParser;
import solutions.letsbe.workflows.schema.expression.ExpressionSyntaxException;
import solutions.letsbe.workflows.schema.expression.TemplateParser;
import solutions.letsbe.workflows.schema.expression.evaluation.Constants;
import solutions.letsbe.workflows.schema.expression.evaluation.EvaluationException;
import solutions.letsbe.workflows.schema.expression.evaluation.Evaluator;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonReader;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonSyntaxException;
import solutions.letsbe.workflows.schema.expression.type.Scope;
import solutions.letsbe.workflows.schema.expression.type.TypeChecker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.language.CronExpression;
import solutions.letsbe.workflows.schema.language.FilterPattern;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerLabel;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.settings.SettingsFile;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/** Everything that reads text which somebody else wrote. */
enum Parser {
    YAML(workflows(), bytes -> YamlReader.read("x.yml", bytes)),
    WORKFLOW(workflows(), bytes -> check("x.yml", bytes)),
    ACTION(actions(), bytes -> check("action.yml", bytes)),
    SETTINGS(settings(), bytes -> check(SettingsFile.PATH, bytes)),
    SUPPRESSION(suppressions(), bytes -> check("x.yml", bytes)),
    EXPRESSION(expressions(), text(ExpressionParser::parse)),
    TEMPLATE(expressions().stream().map(each -> "a ${{ " + each + " }} b").toList(), text(TemplateParser::parse)),
    EVALUATION(expressions(), text(Parser::evaluate)),
    JSON(
            List.of("{\"a\": [1, -2.5e3, null, true], \"b\": {\"c\": \"\\u00e4\\n\"}}", "[[[]]]", "\"x\""),
            text(JsonReader::read)),
    CRON(
            List.of("*/5 0-4 1,15 * mon-fri", "CRON_TZ=Europe/Berlin 0 4 * * 1", "@daily", "30 5 * * SUN"),
            text(CronExpression::parse)),
    REF_PATTERN(List.of("main", "release/**", "v[0-9]+.*", "!feature/*-x", "a\\*b"), text(FilterPattern::parseRef)),
    PATH_PATTERN(List.of("src/**/*.java", "!docs/**", "*.md", "**"), text(FilterPattern::parsePath)),
    GITEA_VERSION(List.of("1.27.3", "28", "28.1.0", "1.28-dev"), text(GiteaVersion::parse)),
    RUNNER_VERSION(List.of("3.3", "0.2.12", "3"), text(RunnerVersion::parse)),
    RUNNER_LABEL(List.of("ubuntu-latest:docker://node:22", "linux:host", "linux"), text(RunnerLabel::parse));

    private final List<String> seeds;
    private final Consumer<byte[]> parse;

    Parser(List<String> seeds, Consumer<byte[]> parse) {
        this.seeds = seeds;
        this.parse = parse;
    }

    List<String> seeds() {
        return seeds;
    }

    /** Reads an input; throws what nobody expects. */
    void read(byte[] input) {
        parse.accept(input);
    }

    /** A text may be refused, with words for a person. */
    private static Consumer<byte[]> text(Consumer<String> parse) {
        return bytes -> {
            try {
                parse.accept(new String(bytes, StandardCharsets.UTF_8));
            } catch (ExpressionSyntaxException
                    | EvaluationException
                    | JsonSyntaxException
                    | IllegalArgumentException refused) {
                if (String.valueOf(refused.getMessage()).isBlank()) {
                    throw new IllegalStateException("refused without a word", refused);
                }
            }
        };
    }

    private static void evaluate(String text) {
        Expression expression = ExpressionParser.parse(text).root();
        TypeChecker.check(expression, Scope.of(Dialect.GITEA));
        Constants.fold(expression);
        Evaluator.evaluate(
                expression, solutions.letsbe.workflows.schema.expression.evaluation.Surroundings.empty(Dialect.GITEA));
    }

    private static void check(String file, byte[] bytes) {
        List<Finding> findings = AllRules.CHECKER.check(file, bytes, AllRules.SURROUNDINGS);
        for (Finding finding : findings) {
            if (finding.rule().equals(Checker.INTERNAL_ERROR)) {
                throw new IllegalStateException(finding.message());
            }
            if (finding.message().isBlank()
                    || finding.start().line() < 1
                    || finding.start().column() < 1) {
                throw new IllegalStateException("a finding without words or place: " + finding);
            }
        }
    }

    /** Every rule is asked, also those that are off by default. */
    private static final class AllRules {
        static final Checker CHECKER;
        static final Surroundings SURROUNDINGS;

        static {
            RuleSettings settings = RuleSettings.DEFAULT;
            for (RuleDescription rule : Rules.descriptions()) {
                if (rule.level() == Level.OFF) {
                    settings = settings.withLevel(rule.name(), Level.INFO);
                }
            }
            CHECKER = Checker.of(settings);
            SURROUNDINGS = new Surroundings(settings, Repository.UNKNOWN, ActionCatalog.EMPTY);
        }
    }

    private static List<String> workflows() {
        return Seeds.WORKFLOWS;
    }

    private static List<String> actions() {
        return Seeds.ACTIONS;
    }

    private static List<String> suppressions() {
        return Seeds.WORKFLOWS.stream()
                .map(text -> text.replaceAll(
                        "(?m)$", " # gitea-workflows: ignore unknown-key, missing-key until 2027-01-01 because x"))
                .toList();
    }

    private static List<String> settings() {
        return List.of(
                "gitea: 1.27.3\nrunner: 3.3\nlabels: [ubuntu-latest, 'linux:host']\nvariables: [REGION]\nrules:\n  unknown-key: off\n",
                "rules: {unused-suppression: error}\n");
    }

    private static List<String> expressions() {
        return List.of(
                "github.event.pull_request.head.ref == 'main' && !cancelled()",
                "format('{0}-{1}', matrix.os, toJSON(github))",
                "needs.build.outputs['a'] || fromJSON('[1, 2.5e3, null]')[0]",
                "contains(github.event.labels.*.name, 'x') && -0x1F < 1e3",
                "hashFiles('**/package-lock.json', '!x')",
                "'it''s' != \"x\"");
    }

    /** The examples of all rules, and some that hold much of the language. */
    private static final class Seeds {
        private static final String ACTION = """
                name: Build
                description: Builds.
                inputs:
                  target:
                    description: What
                    required: true
                    default: all
                outputs:
                  digest:
                    description: Of the image
                    value: ${{ steps.build.outputs.digest }}
                runs:
                  using: composite
                  steps:
                    - id: build
                      run: make "$TARGET"
                      shell: bash
                      env:
                        TARGET: ${{ inputs.target }}
                """;

        private static final String WORKFLOW = """
                name: all
                run-name: ${{ github.actor }} runs
                on:
                  push:
                    branches: [main, 'release/**']
                    paths-ignore: ['docs/**']
                  schedule:
                    - cron: '0 4 * * 1'
                  workflow_dispatch:
                    inputs:
                      mode: {type: choice, options: [a, b], default: a}
                permissions: {contents: read}
                env: &env
                  A: ${{ vars.A }}
                concurrency: {group: "${{ github.ref }}", cancel-in-progress: true}
                jobs:
                  build:
                    runs-on: [linux, x64]
                    strategy:
                      matrix:
                        os: [a, b]
                        include: [{os: c, extra: 1}]
                    container: {image: 'node:22', env: *env}
                    services: {db: {image: 'postgres:17', ports: ['5432:5432']}}
                    outputs: {digest: '${{ steps.x.outputs.digest }}'}
                    steps:
                      - uses: actions/checkout@v4
                        with: {fetch-depth: 0}
                      - id: x
                        if: ${{ success() && matrix.os == 'a' }}
                        run: |
                          echo "digest=1" >> "$GITHUB_OUTPUT"
                  deploy:
                    needs: [build]
                    uses: ./.gitea/workflows/deploy.yml
                    with: {digest: '${{ needs.build.outputs.digest }}'}
                    secrets: inherit
                """;

        static final List<String> WORKFLOWS = texts(false, WORKFLOW);
        static final List<String> ACTIONS = texts(true, ACTION);

        private static List<String> texts(boolean actions, String more) {
            List<String> texts = new ArrayList<>(List.of(more));
            Rules.descriptions().stream()
                    .flatMap(rule -> Stream.of(rule.wrong(), rule.right()))
                    .flatMap(example -> example.files().stream())
                    .filter(file -> file.text().length() < 8_000
                            && actions == file.path().contains("action.y"))
                    .map(Example.File::text)
                    .forEach(texts::add);
            return texts.stream().distinct().toList();
        }
    }
}
