package solutions.letsbe.workflows.schema.rule;

/** A check of what the files of one repository are to each other. */
public non-sealed interface RepositoryRule extends Rule {
    /**
     * Tells what is wrong with a repository.
     *
     * @param surroundings the repository, and what is known beside it
     * @param reports gives the report of a file
     */
    void check(Surroundings surroundings, Reports reports);

    /** Where findings about a file go. */
    interface Reports {
        /** The report of a file of the repository, named by its path in it. */
        Report of(String path);
    }
}
