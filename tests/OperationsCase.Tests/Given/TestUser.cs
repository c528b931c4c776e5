using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;

namespace OperationsCase.Tests.Given;

/// <summary>Who acts in a test that sends requests without a browser.</summary>
public sealed class TestUser
{
    public static TestPerson TheSystem { get; } = new(Guid.Empty, "The system", Role.TheSystem, "");

    public TestPerson Now { get; private set; } = TheSystem;

    public void Is(TestPerson person) => Now = person;

    public sealed record TestPerson(Guid Id, string Name, Role Role, string Unit);

    /// <summary>A visit by page or API has the product's own officer; anything else has the test's.</summary>
    internal sealed class TestOrSignedInUser(IServiceProvider services, TestUser officer) : ICurrentUser
    {
        private readonly CurrentUser isOnDuty = new(services.GetRequiredService<IHttpContextAccessor>());

        public Guid Id => IsVisit ? isOnDuty.Id : officer.Now.Id;

        public string Name => IsVisit ? isOnDuty.Name : officer.Now.Name;

        public Role Role => IsVisit ? isOnDuty.Role : officer.Now.Role;

        public string Unit => IsVisit ? isOnDuty.Unit : officer.Now.Unit;

        private bool IsVisit => services.GetRequiredService<IHttpContextAccessor>().HttpContext is not null;
    }
}
