package solutions.letsbe.workflows.generator.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.lint.DiskRepository;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.WorkflowFolders;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.simulation.HostedRepository;

/** Repositories that are folders on the disk, with whatever workflow files stand in them. */
public final class FolderRepositories {
    private FolderRepositories() {}

    /**
     * The repository that a folder is, or those that it holds, by name.
     *
     * @throws UnusableInputException if it cannot be read, or there is no workflow in it
     */
    public static List<HostedRepository> in(Path folder, String owner) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableInputException("--from names " + folder + ", which is no folder or cannot be read");
        }
        if (holdsWorkflows(folder)) {
            Path name = folder.toAbsolutePath().normalize().getFileName();
            return List.of(new HostedRepository(
                    owner,
                    name == null ? DeliverySimulation.AT_HAND : name.toString(),
                    Repository.of(DiskRepository.at(folder))));
        }
        List<HostedRepository> repositories = new ArrayList<>();
        try (Stream<Path> below = Files.list(folder)) {
            below.filter(FolderRepositories::holdsWorkflows)
                    .sorted()
                    .forEach(each -> repositories.add(new HostedRepository(
                            owner,
                            String.valueOf(each.getFileName()),
                            Repository.of(new BesideOthers(DiskRepository.at(each), folder)))));
        } catch (IOException e) {
            throw new UnusableInputException("cannot list " + folder + ": " + OutputPlan.reason(e), e);
        }
        if (repositories.isEmpty()) {
            throw new UnusableInputException("there is no workflow in " + folder + ": it has no "
                    + String.join(", no ", WorkflowFolders.DEFAULT) + ", and no folder in it has one");
        }
        return repositories;
    }

    private static boolean holdsWorkflows(Path folder) {
        return Stream.concat(WorkflowFolders.DEFAULT.stream(), WorkflowFolders.SCOPED.stream())
                .anyMatch(each -> Files.isDirectory(folder.resolve(each)));
    }

    /** A repository in a folder where others stand beside it, at whatever ref they are called. */
    private record BesideOthers(RepositoryFiles own, Path folder) implements RepositoryFiles {
        @Override
        public Optional<byte[]> read(String path) {
            return own.read(path);
        }

        @Override
        public List<String> below(String path) {
            return own.below(path);
        }

        @Override
        public Optional<byte[]> elsewhere(String uses) {
            try {
                return WorkflowUse.parse(uses) instanceof WorkflowUse.Remote remote
                                && !remote.repository().equals("..")
                        ? DiskRepository.at(folder.resolve(remote.repository())).read(remote.path())
                        : Optional.empty();
            } catch (InvalidTextException e) {
                return Optional.empty();
            }
        }
    }
}
