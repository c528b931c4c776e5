using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Import;
using OperationsCase.Networks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Import;

public class BatchApplicationTests
{
    [Test]
    public async Task The_application_that_serves_people_has_no_batch_that_a_request_could_join()
    {
        await using var room = new CaseRoom();

        Assert.That(room.Services.GetService<BatchTransaction>(), Is.Null);
    }

    [Test]
    public async Task A_role_that_may_not_do_it_is_refused_in_a_batch_as_everywhere()
    {
        await using var house = await ReplayRoom.Open();
        var auditor = new BatchOfficer { Id = house.Detective.Id, Name = "Callum Hesketh", Role = Role.Auditor };

        var result = await house.Stage.InOneTransaction(async () =>
        {
            var refused = await house.Stage.Ask(house.Detective, ReplayRoom.ANetwork("Kestrel"));
            await house.Stage.WholeOrNotAtAll(async () => !(refused = await house.Stage.Ask(auditor, ReplayRoom.ANetwork("Merlin"))).IsRefused);

            return refused;
        });

        Assert.That(result.Refusals.Single().Message, Is.EqualTo("Your role does not allow this"));
        Assert.That(Names(house), Is.EquivalentTo(new[] { "Harrier", "Kestrel" }));
    }

    [Test]
    public async Task Who_looked_at_a_network_in_a_batch_stands_in_the_access_log()
    {
        await using var house = await ReplayRoom.Open();

        await house.Stage.InOneTransaction(() => house.Stage.Done(house.Detective, new GetNetwork(house.Network)));

        using var record = house.Read();
        Assert.That(record.Query<string>("SELECT Request FROM Consultation"), Does.Contain(nameof(GetNetwork)));
    }

    private static IReadOnlyList<string> Names(ReplayRoom house)
    {
        using var record = house.Read();

        return [.. record.Query<string>("SELECT Name FROM Network")];
    }
}
