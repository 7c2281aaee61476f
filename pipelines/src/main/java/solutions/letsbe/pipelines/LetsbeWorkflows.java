package solutions.letsbe.pipelines;

import java.util.List;
import java.util.function.Supplier;
import solutions.letsbe.pipelines.component.EgressProxyMain;
import solutions.letsbe.pipelines.component.EgressProxyPullRequest;
import solutions.letsbe.pipelines.component.HubMain;
import solutions.letsbe.pipelines.component.HubPullRequest;
import solutions.letsbe.pipelines.component.MobileMain;
import solutions.letsbe.pipelines.component.MobilePullRequest;
import solutions.letsbe.pipelines.component.ProvisionerMain;
import solutions.letsbe.pipelines.component.ProvisionerPullRequest;
import solutions.letsbe.pipelines.component.SafetyWrapperMain;
import solutions.letsbe.pipelines.component.SafetyWrapperPullRequest;
import solutions.letsbe.pipelines.component.WebsiteMain;
import solutions.letsbe.pipelines.component.WebsitePullRequest;
import solutions.letsbe.pipelines.release.EgressProxyRelease;
import solutions.letsbe.pipelines.release.HubRelease;
import solutions.letsbe.pipelines.release.ProvisionerRelease;
import solutions.letsbe.pipelines.release.SafetyWrapperRelease;
import solutions.letsbe.pipelines.release.WeeklyRebuild;
import solutions.letsbe.workflows.dsl.Workflow;

/** The workflows of the monorepo {@code letsbe}. */
final class LetsbeWorkflows {
    private LetsbeWorkflows() {}

    /** Each as its class defines it, for the provider to ask: a file names the class that the provider asked. */
    static List<Supplier<Workflow<?>>> all() {
        return List.of(
                HubPullRequest::define,
                SafetyWrapperPullRequest::define,
                EgressProxyPullRequest::define,
                ProvisionerPullRequest::define,
                MobilePullRequest::define,
                WebsitePullRequest::define,
                HubMain::define,
                SafetyWrapperMain::define,
                EgressProxyMain::define,
                ProvisionerMain::define,
                MobileMain::define,
                WebsiteMain::define,
                HubRelease::define,
                SafetyWrapperRelease::define,
                EgressProxyRelease::define,
                ProvisionerRelease::define,
                WeeklyRebuild::define);
    }
}
