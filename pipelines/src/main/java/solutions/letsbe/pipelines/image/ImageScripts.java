package solutions.letsbe.pipelines.image;

import solutions.letsbe.pipelines.deploy.DeployScripts;
import solutions.letsbe.workflows.dsl.script.Script;

/** Scripts of the way to the development environment. */
final class ImageScripts {
    private ImageScripts() {}

    /** {@code COMPONENT}: makes a digest live there. */
    static final Script DEPLOY_DEV = Script.beside(ImageScripts.class, "deploy-dev.sh", DeployScripts.DEPLOY_COMPOSE);
}
