using Metabot.Dashboard.Tests;

[assembly: AssemblyFixture(typeof(DashboardFixture))]
