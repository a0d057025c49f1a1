/** Generated from the OpenAPI document by tools/api-client.ts; not to be changed by hand. */
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "alive";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            status: "ready" | "not-ready";
                            why: string | null;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            status: "ready" | "not-ready";
                            why: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                /** @description UUID */
                                id: string;
                                account: string;
                                name: string;
                                /** @description UUID */
                                organisationId: string;
                                roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                            };
                            /** @description what this one may do */
                            actions: string[];
                            mustChangePassword: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        account: string;
                        password: string;
                        /** @description of the second factor */
                        code?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                /** @description UUID */
                                id: string;
                                account: string;
                                name: string;
                                /** @description UUID */
                                organisationId: string;
                                roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                            };
                            /** @description what this one may do */
                            actions: string[];
                            mustChangePassword: boolean;
                        } | {
                            /** @enum {boolean} */
                            codeNeeded: true;
                        };
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                name: string;
                                scopes: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                madeAt: string;
                                usedAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                endsAt: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        scopes: string[];
                        days: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            token: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                parentId: string | null;
                                name: string;
                                /** @enum {unknown} */
                                level: "ministry" | "province" | "city" | "county" | "unit";
                                divisionCode: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        parentId: string;
                        name: string;
                        /** @enum {unknown} */
                        level: "ministry" | "province" | "city" | "county" | "unit";
                        divisionCode?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            parentId: string | null;
                            name: string;
                            /** @enum {unknown} */
                            level: "ministry" | "province" | "city" | "county" | "unit";
                            divisionCode: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            parentId: string | null;
                            name: string;
                            /** @enum {unknown} */
                            level: "ministry" | "province" | "city" | "county" | "unit";
                            divisionCode: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        divisionCode?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            parentId: string | null;
                            name: string;
                            /** @enum {unknown} */
                            level: "ministry" | "province" | "city" | "county" | "unit";
                            divisionCode: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                account: string;
                                name: string;
                                email: string | null;
                                phone: string | null;
                                roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        organisationId: string;
                        account: string;
                        name: string;
                        /** Format: email */
                        email?: string;
                        phone?: string;
                        roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                account: string;
                                name: string;
                                email: string | null;
                                phone: string | null;
                                roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                                version: number;
                            };
                            password: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            account: string;
                            name: string;
                            email: string | null;
                            phone: string | null;
                            roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            account: string;
                            name: string;
                            email: string | null;
                            phone: string | null;
                            roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        secondFactor?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            password: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description words of name, code, addresses, owners */
                    text?: string;
                    state?: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                    /** @description UUID */
                    organisationId?: string;
                    isPortal?: boolean;
                    platform?: string;
                    /** @description UUID */
                    parentId?: string;
                    /** @description next of the page before */
                    after?: string;
                    order?: "name" | "code";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                /** @enum {unknown} */
                                state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                                /** @description the object that took its place */
                                succeededBy: string | null;
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                changedAt: string;
                                changedByName: string;
                                code: string | null;
                                name: string;
                                isPortal: boolean;
                                hasNoServices: boolean;
                                homeUrl: string;
                                furtherUrls: string[];
                                organizer: string | null;
                                operator: string | null;
                                supervisor: string | null;
                                contact: string | null;
                                parentId: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string | null;
                        name: string;
                        isPortal?: boolean;
                        hasNoServices?: boolean;
                        homeUrl: string;
                        furtherUrls?: string[];
                        organizer?: string | null;
                        operator?: string | null;
                        supervisor?: string | null;
                        contact?: string | null;
                        parentId?: string | null;
                        /** @description UUID */
                        organisationId: string;
                        /** @enum {unknown} */
                        state?: "preparing" | "normal";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            name: string;
                            isPortal: boolean;
                            hasNoServices: boolean;
                            homeUrl: string;
                            furtherUrls: string[];
                            organizer: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            contact: string | null;
                            parentId: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            name: string;
                            isPortal: boolean;
                            hasNoServices: boolean;
                            homeUrl: string;
                            furtherUrls: string[];
                            organizer: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            contact: string | null;
                            parentId: string | null;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        organisationId?: string;
                        code?: string | null;
                        name?: string;
                        isPortal?: boolean;
                        hasNoServices?: boolean;
                        homeUrl?: string;
                        furtherUrls?: string[];
                        organizer?: string | null;
                        operator?: string | null;
                        supervisor?: string | null;
                        contact?: string | null;
                        parentId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            name: string;
                            isPortal: boolean;
                            hasNoServices: boolean;
                            homeUrl: string;
                            furtherUrls: string[];
                            organizer: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            contact: string | null;
                            parentId: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                validFrom: string;
                                validTo: string | null;
                                changedByName: string;
                                record: {
                                    [key: string]: unknown;
                                };
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description words of name, code, addresses, owners */
                    text?: string;
                    state?: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                    /** @description UUID */
                    organisationId?: string;
                    isPortal?: boolean;
                    platform?: string;
                    /** @description UUID */
                    parentId?: string;
                    /** @description next of the page before */
                    after?: string;
                    order?: "name" | "code";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                /** @enum {unknown} */
                                state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                                /** @description the object that took its place */
                                succeededBy: string | null;
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                changedAt: string;
                                changedByName: string;
                                code: string | null;
                                platform: string;
                                name: string;
                                owner: string | null;
                                operator: string | null;
                                supervisor: string | null;
                                link: string | null;
                                storeUrls: string[];
                                contact: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string | null;
                        platform: string;
                        name: string;
                        owner?: string | null;
                        operator?: string | null;
                        supervisor?: string | null;
                        link?: string | null;
                        storeUrls?: string[];
                        contact?: string | null;
                        /** @description UUID */
                        organisationId: string;
                        /** @enum {unknown} */
                        state?: "preparing" | "normal";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            platform: string;
                            name: string;
                            owner: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            link: string | null;
                            storeUrls: string[];
                            contact: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            platform: string;
                            name: string;
                            owner: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            link: string | null;
                            storeUrls: string[];
                            contact: string | null;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        organisationId?: string;
                        code?: string | null;
                        platform?: string;
                        name?: string;
                        owner?: string | null;
                        operator?: string | null;
                        supervisor?: string | null;
                        link?: string | null;
                        storeUrls?: string[];
                        contact?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            platform: string;
                            name: string;
                            owner: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            link: string | null;
                            storeUrls: string[];
                            contact: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                validFrom: string;
                                validTo: string | null;
                                changedByName: string;
                                record: {
                                    [key: string]: unknown;
                                };
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                url: string;
                                name: string | null;
                                class: string | null;
                                period: string | null;
                                exempt: {
                                    reason: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date, included
                                     */
                                    until: string;
                                } | null;
                                /** @description not a column of this site */
                                isIgnored: boolean;
                                confirmedAt: string | null;
                                confirmedByName: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        columns: {
                            url: string;
                            name: string | null;
                            class: string | null;
                            period: string | null;
                            exempt: {
                                reason: string;
                                /**
                                 * Format: date
                                 * @description Beijing date, included
                                 */
                                until: string;
                            } | null;
                            /** @description not a column of this site */
                            isIgnored: boolean;
                            isConfirmed: boolean;
                            /** @description the one that was looked at; null: not registered yet */
                            version: number | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                url: string;
                                name: string | null;
                                class: string | null;
                                period: string | null;
                                exempt: {
                                    reason: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date, included
                                     */
                                    until: string;
                                } | null;
                                /** @description not a column of this site */
                                isIgnored: boolean;
                                confirmedAt: string | null;
                                confirmedByName: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/columns/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                url: string;
                                name: string | null;
                                class: string | null;
                                period: string | null;
                                exempt: {
                                    reason: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date, included
                                     */
                                    until: string;
                                } | null;
                                /** @description not a column of this site */
                                isIgnored: boolean;
                                confirmedAt: string | null;
                                confirmedByName: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @enum {unknown} */
                                kind: "sites" | "accounts";
                                source: string;
                                fileName: string;
                                counts: {
                                    [key: string]: number;
                                };
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                madeAt: string;
                                madeByName: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query: {
                    kind: "sites" | "accounts";
                    /** @description the system that the file is from */
                    source: string;
                    fileName: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @enum {unknown} */
                            kind: "sites" | "accounts";
                            source: string;
                            fileName: string;
                            counts: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @enum {unknown} */
                            kind: "sites" | "accounts";
                            source: string;
                            fileName: string;
                            counts: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    kind?: "address" | "renamed" | "state" | "owner" | "unreported" | "unregistered" | "duplicate";
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description the same from one reconciliation to the next */
                                key: string;
                                /** @enum {unknown} */
                                kind: "address" | "renamed" | "state" | "owner" | "unreported" | "unregistered" | "duplicate";
                                recordId: string | null;
                                row: number | null;
                                ours: {
                                    [key: string]: string;
                                } | null;
                                theirs: {
                                    [key: string]: string;
                                } | null;
                                message: string;
                                /** @description not among those of the reconciliation before */
                                isNew: boolean;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "xlsx" | "csv";
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/successor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        successorId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            name: string;
                            isPortal: boolean;
                            hasNoServices: boolean;
                            homeUrl: string;
                            furtherUrls: string[];
                            organizer: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            contact: string | null;
                            parentId: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/successor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        successorId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            platform: string;
                            name: string;
                            owner: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            link: string | null;
                            storeUrls: string[];
                            contact: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    kind: "sites" | "accounts";
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {unknown} */
                                by: "address" | "name" | "link";
                                value: string;
                                records: {
                                    /** @description UUID */
                                    id: string;
                                    code: string | null;
                                    name: string;
                                    /** @description UUID */
                                    organisationId: string;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    state?: "new" | "ours" | "foreign";
                    /** @description UUID */
                    siteId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                /** @description UUID */
                                siteId: string;
                                /** @enum {unknown} */
                                kind: "host" | "account";
                                url: string;
                                name: string | null;
                                seenOn: string;
                                /** @enum {unknown} */
                                seenHow: "link" | "certificate";
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                firstSeenAt: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                lastSeenAt: string;
                                /** @enum {unknown} */
                                state: "new" | "ours" | "foreign";
                                reason: string | null;
                                decidedByName: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discoveries/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        state: "new" | "ours" | "foreign";
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @description UUID */
                            siteId: string;
                            /** @enum {unknown} */
                            kind: "host" | "account";
                            url: string;
                            name: string | null;
                            seenOn: string;
                            /** @enum {unknown} */
                            seenHow: "link" | "certificate";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            firstSeenAt: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            lastSeenAt: string;
                            /** @enum {unknown} */
                            state: "new" | "ours" | "foreign";
                            reason: string | null;
                            decidedByName: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    state?: "filed" | "approved" | "refused" | "withdrawn";
                    /** @description UUID */
                    siteId?: string;
                    /** @description UUID */
                    accountId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                siteId: string | null;
                                accountId: string | null;
                                /** @enum {unknown} */
                                kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                                /** @enum {unknown} */
                                state: "filed" | "approved" | "refused" | "withdrawn";
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                beginsAt: string;
                                endsAt: string | null;
                                reason: string;
                                noticeUrl: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                filedAt: string;
                                filedByName: string;
                                decidedAt: string | null;
                                decidedByName: string | null;
                                decisionReason: string | null;
                                /** @description when it moved the state of its object */
                                effectiveAt: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        siteId?: string;
                        /** @description UUID */
                        accountId?: string;
                        /** @enum {unknown} */
                        kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        beginsAt: string;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        endsAt?: string;
                        reason: string;
                        noticeUrl?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @enum {unknown} */
                            kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                            /** @enum {unknown} */
                            state: "filed" | "approved" | "refused" | "withdrawn";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            beginsAt: string;
                            endsAt: string | null;
                            reason: string;
                            noticeUrl: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            /** @description when it moved the state of its object */
                            effectiveAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @enum {unknown} */
                            kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                            /** @enum {unknown} */
                            state: "filed" | "approved" | "refused" | "withdrawn";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            beginsAt: string;
                            endsAt: string | null;
                            reason: string;
                            noticeUrl: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            /** @description when it moved the state of its object */
                            effectiveAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filings/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approve: boolean;
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @enum {unknown} */
                            kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                            /** @enum {unknown} */
                            state: "filed" | "approved" | "refused" | "withdrawn";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            beginsAt: string;
                            endsAt: string | null;
                            reason: string;
                            noticeUrl: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            /** @description when it moved the state of its object */
                            effectiveAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filings/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @enum {unknown} */
                            kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                            /** @enum {unknown} */
                            state: "filed" | "approved" | "refused" | "withdrawn";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            beginsAt: string;
                            endsAt: string | null;
                            reason: string;
                            noticeUrl: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            /** @description when it moved the state of its object */
                            effectiveAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query: {
                    kind: "sites" | "accounts";
                    fileName: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @enum {unknown} */
                            kind: "sites" | "accounts";
                            fileName: string;
                            /** @description to be given back when it is applied */
                            digest: string;
                            counts: {
                                new: number;
                                changed: number;
                                unchanged: number;
                                rejected: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            appliedAt: string | null;
                            appliedByName: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @enum {unknown} */
                            kind: "sites" | "accounts";
                            fileName: string;
                            /** @description to be given back when it is applied */
                            digest: string;
                            counts: {
                                new: number;
                                changed: number;
                                unchanged: number;
                                rejected: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            appliedAt: string | null;
                            appliedByName: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    outcome?: "new" | "changed" | "unchanged" | "rejected";
                    /** @description next of the page before */
                    after?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description the heading is row 1 */
                                row: number;
                                /** @enum {unknown} */
                                outcome: "new" | "changed" | "unchanged" | "rejected";
                                recordId: string | null;
                                changes: {
                                    field: string;
                                    from: unknown;
                                    to: unknown;
                                }[];
                                problems: {
                                    column: string;
                                    reason: string;
                                }[];
                                /** @description let in, to be looked at */
                                warnings: {
                                    column: string;
                                    reason: string;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        digest: string;
                        leaveOutRejected?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @enum {unknown} */
                            kind: "sites" | "accounts";
                            fileName: string;
                            /** @description to be given back when it is applied */
                            digest: string;
                            counts: {
                                new: number;
                                changed: number;
                                unchanged: number;
                                rejected: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            appliedAt: string | null;
                            appliedByName: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "xlsx" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "xlsx" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    recordKind?: string;
                    recordId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                sequence: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                at: string;
                                actorName: string;
                                action: string;
                                /** @enum {unknown} */
                                outcome: "done" | "refused";
                                recordKind: string | null;
                                recordId: string | null;
                                details: {
                                    [key: string]: unknown;
                                };
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: number;
                            head: string | null;
                            problem: {
                                sequence: number;
                                /** @enum {unknown} */
                                problem: "missing" | "changed" | "unlinked";
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Problem */
        "def-0": {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            requestId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
